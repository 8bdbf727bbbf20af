-- Who moved from which tag to which in the last window? A blank from_tag is a customer won in it (docs/model.md §7).
select from_tag, to_tag, customers
from moves
where windows_ago = 0
