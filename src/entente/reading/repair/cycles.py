"""No word may hang on itself through others: a repair of one error must not tangle a tree that had another."""

from __future__ import annotations

from entente.reading.repair.parse import Parse


def untangle(parse: Parse) -> None:
    """Cuts every ring of heads at its first finite verb, else at its first word, which then hangs on the root."""
    settled = [head == word for word, head in enumerate(parse.heads)]
    for start, head in enumerate(parse.heads):
        if settled[start] or settled[head]:  # most words
            settled[start] = True
            continue
        path: list[int] = []
        place: dict[int, int] = {}
        k = start
        while not settled[k] and k not in place:
            place[k] = len(path)
            path.append(k)
            if parse.heads[k] == k:
                break
            k = parse.heads[k]
        if not settled[k] and k in place and parse.heads[k] != k:
            _cut(parse, path[place[k] :])
        for word in path:
            settled[word] = True


def _cut(parse: Parse, ring: list[int]) -> None:
    word = min(ring, key=lambda i: (parse.tags[i] not in ("VBD", "VBZ", "VBP", "MD"), i))
    root = parse.root()
    alone = root in ring or parse.heads[root] != root
    parse.heads[word], parse.deps[word] = (word, "ROOT") if alone else (root, "parataxis")
