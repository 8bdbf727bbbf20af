-- The same figures as src/model, in DuckDB: customers, NES 2/2.5/3, RFM 1 to 5, HML, and the monthly cohorts.
-- Needs orders(customer VARCHAR, day INTEGER, amount DECIMAL(12, 2)) and SET VARIABLE as_of = <day>.

CREATE OR REPLACE TEMP TABLE customers AS
SELECT customer,
       min(day) FILTER (amount >= 0) AS first,
       max(day) FILTER (amount >= 0) AS last,
       count(*) FILTER (amount >= 0) AS orders,
       count(DISTINCT day) FILTER (amount >= 0) AS days,
       sum(amount) AS net
FROM orders
WHERE customer <> '' AND day <= getvariable('as_of')
GROUP BY customer;

CREATE OR REPLACE TEMP TABLE segments AS
WITH buyers AS (
  SELECT *, getvariable('as_of') - last AS recency FROM customers WHERE days > 0
), shop AS (
  SELECT median((last - first) / (days - 1)::DOUBLE) AS cycle FROM buyers WHERE days >= 2
), cuts AS (
  SELECT quantile_cont(recency, [0.2, 0.4, 0.6, 0.8]) AS r,
         quantile_cont(orders, [0.2, 0.4, 0.6, 0.8]) AS f,
         quantile_cont(net::DOUBLE, [0.2, 0.4, 0.6, 0.8]) AS m,
         quantile_cont(net::DOUBLE, [0.5, 0.8]) AS h
  FROM buyers
)
SELECT customer,
       CASE
         WHEN days >= 2 THEN CASE
           WHEN recency * (days - 1) <= 2 * (last - first) THEN 'E0'
           WHEN recency * (days - 1) * 2 <= 5 * (last - first) THEN 'S1'
           WHEN recency * (days - 1) <= 3 * (last - first) THEN 'S2'
           ELSE 'S3' END
         WHEN recency <= 2 * shop.cycle THEN 'N'
         WHEN recency <= 2.5 * shop.cycle THEN 'S1'
         WHEN recency <= 3 * shop.cycle THEN 'S2'
         ELSE 'S3'
       END AS nes,
       (5 - len(list_filter(cuts.r, lambda cut : cut < recency)))::VARCHAR
         || (1 + len(list_filter(cuts.f, lambda cut : cut < orders)))::VARCHAR
         || (1 + len(list_filter(cuts.m, lambda cut : cut < net::DOUBLE)))::VARCHAR AS rfm,
       CASE WHEN net <= 0 OR net::DOUBLE <= cuts.h[1] THEN 'L' WHEN net::DOUBLE <= cuts.h[2] THEN 'M' ELSE 'H' END AS hml
FROM buyers, shop, cuts;

CREATE OR REPLACE TEMP TABLE cohorts AS
WITH months AS (
  SELECT customer, first, year(date '1970-01-01' + first) * 12 + month(date '1970-01-01' + first) AS won FROM customers WHERE days > 0
)
SELECT won, year(date '1970-01-01' + day) * 12 + month(date '1970-01-01' + day) - won AS k,
       count(DISTINCT customer) AS active, sum(amount) AS revenue
FROM orders JOIN months USING (customer)
WHERE amount >= 0 AND day <= getvariable('as_of')
GROUP BY won, k;
