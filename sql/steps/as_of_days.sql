-- The days on which customers are looked at: the as-of day alone.
select day from as_of
