/** The same words in fewer letters: `order date,order day,paid` → `order {date|day},paid`. */
export function shorter(list: string): string;
