"""The teacher's networks: words from hashed pieces, two encoders, a masked language model and a biaffine parser.

The parser is that of Dozat and Manning (2017); positions in the transformer are rotary (Su et al. 2021).
"""

from __future__ import annotations

import zlib

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

WIDTH = 512
BUCKETS = 1 << 16
PIECES = 28  # of a word at most
HEADS, LAYERS = 8, 6


def _rough_shape(form: str) -> str:
    found = ""
    for c in form:
        kind = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        if not found.endswith(kind * 3):
            found += kind
    return found


def pieces(form: str) -> list[int]:
    """The word, its shape, first and last letters, and its trigrams and tetragrams, hashed; 0 is none."""
    low = f"<{form.lower()}>"
    names = [f"W{form}", f"L{low}", f"S{_rough_shape(form)}"]
    names += [f"P{k}{form[:k]}" for k in (1, 2, 3)] + [f"E{k}{low[-k - 1 :]}" for k in (1, 2, 3, 4, 5)]
    names += [f"G{low[i : i + 3]}" for i in range(len(low) - 2)][:9]
    names += [f"Q{low[i : i + 4]}" for i in range(len(low) - 3)][:8]
    return [1 + zlib.crc32(n.encode("utf-8", "surrogatepass")) % (BUCKETS - 1) for n in names][:PIECES]


def pieces_of(forms: list[str]) -> Tensor:
    """A row of pieces a form."""
    table = np.zeros((len(forms), PIECES), np.int64)
    for i, form in enumerate(forms):
        some = pieces(form)
        table[i, : len(some)] = some
    return torch.from_numpy(table)


class Words(nn.Module):
    """Vectors of word forms; of hidden ones a vector of its own. `table`: the pieces of each form."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        self.register_buffer("table", table, persistent=False)
        self.pieces = nn.Embedding(BUCKETS, WIDTH, padding_idx=0)
        nn.init.normal_(self.pieces.weight, std=0.05)
        self.mix, self.norm = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH)
        self.hidden = nn.Parameter(torch.randn(WIDTH) * 0.5)

    def forward(self, words: Tensor, hide: Tensor | None, drop: float) -> Tensor:
        """`drop`: the share of pieces left out."""
        parts = self.table[words]
        if drop:
            parts = parts * (torch.rand(parts.shape, device=parts.device) > drop)
        summed = F.embedding_bag(
            parts.reshape(-1, PIECES), self.pieces.weight, mode="sum", padding_idx=0
        ).reshape(*words.shape, WIDTH)
        vectors = self.norm(self.mix(summed))
        return (
            vectors if hide is None else torch.where(hide[..., None], self.hidden.to(vectors.dtype), vectors)
        )


class _Layer(nn.Module):
    """Attention, which also sees each word's neighbours by a convolution, and a feed-forward network."""

    def __init__(self, drop: float) -> None:
        super().__init__()
        self.before, self.between = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.near = nn.Conv1d(WIDTH, WIDTH, 3, padding=1, groups=WIDTH)
        self.all, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.wide, self.back = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.drop = nn.Dropout(drop)

    def forward(self, x: Tensor, real: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
        count, length, _ = x.shape
        y = self.before(x) * real[..., None].to(x.dtype)
        y = y + self.near(y.transpose(1, 2)).transpose(1, 2)
        q, k, v = self.all(y).reshape(count, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        q, k = _turned(q, cos, sin).to(v.dtype), _turned(k, cos, sin).to(v.dtype)
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=real[:, None, None, :])
        x = x + self.drop(self.out(y.transpose(1, 2).reshape(count, length, WIDTH)))
        return x + self.drop(self.back(F.gelu(self.wide(self.between(x)))))


def _turned(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    a, b = x.chunk(2, -1)
    return torch.cat([a * cos - b * sin, a * sin + b * cos], -1)


class Transformer(nn.Module):
    """Words in their context by attention."""

    width = WIDTH

    def __init__(self, table: Tensor, drop: float) -> None:
        super().__init__()
        self.words, self.drop, self.norm = Words(table), nn.Dropout(drop), nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(_Layer(drop) for _ in range(LAYERS))

    def forward(self, words: Tensor, real: Tensor, hide: Tensor | None = None, drop: float = 0.0) -> Tensor:
        x, half = self.drop(self.words(words, hide, drop)), WIDTH // HEADS // 2
        at, rate = torch.arange(words.shape[1], device=words.device), torch.arange(half, device=words.device)
        angle = torch.outer(at, 10000 ** (-rate / half))
        for layer in self.layers:
            x = layer(x, real, angle.cos(), angle.sin())
        return self.norm(x)


class Recurrent(nn.Module):
    """Words in their context by a bidirectional LSTM of three layers."""

    width = 2 * WIDTH

    def __init__(self, table: Tensor, drop: float) -> None:
        super().__init__()
        self.words, self.drop = Words(table), nn.Dropout(drop)
        self.layers = nn.LSTM(WIDTH, WIDTH, 3, bidirectional=True, batch_first=True, dropout=drop)

    def forward(self, words: Tensor, real: Tensor, hide: Tensor | None = None, drop: float = 0.0) -> Tensor:
        x = self.drop(self.words(words, hide, drop))
        with torch.autocast(x.device.type, enabled=False):
            packed = nn.utils.rnn.pack_padded_sequence(
                x.float(), real.sum(1).cpu(), batch_first=True, enforce_sorted=False
            )
            y, _ = nn.utils.rnn.pad_packed_sequence(
                self.layers(packed)[0], batch_first=True, total_length=words.shape[1]
            )
        return self.drop(y)


class LanguageModel(nn.Module):
    """Guesses hidden words among the `size` most frequent."""

    def __init__(self, encoder: Transformer | Recurrent, size: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.narrow, self.norm = nn.Linear(encoder.width, WIDTH), nn.LayerNorm(WIDTH)
        self.out = nn.Linear(WIDTH, size)

    def guesses(self, context: Tensor) -> Tensor:
        """Scores of all words."""
        return self.out(self.norm(F.gelu(self.narrow(context))))


class Parser(nn.Module):
    """Scores of heads, labels and tags."""

    def __init__(self, encoder: Transformer | Recurrent, tags: int, labels: int) -> None:
        super().__init__()
        self.encoder, width, arc, rel = encoder, encoder.width, 512, 160
        self.root = nn.Parameter(torch.randn(width) * 0.1)
        self.head, self.word = nn.Linear(width, arc), nn.Linear(width, arc)
        self.head_label, self.word_label = nn.Linear(width, rel), nn.Linear(width, rel)
        self.arc, self.as_head = nn.Parameter(torch.randn(arc, arc) * 0.01), nn.Parameter(torch.zeros(arc))
        self.label = nn.Parameter(torch.randn(labels, rel + 1, rel + 1) * 0.02)
        self.tag, self.drop = nn.Linear(width, tags), nn.Dropout(0.33)

    def forward(
        self, words: Tensor, real: Tensor, hide: Tensor | None = None, drop: float = 0.0
    ) -> tuple[Tensor, Tensor, tuple[Tensor, Tensor]]:
        """Scores of tags, scores of heads (word, head; the root last), and what `labels` needs."""
        x = self.drop(self.encoder(words, real, hide, drop))
        heads = torch.cat([x, self.root.to(x.dtype).expand(len(x), 1, -1)], 1)
        head, word = self._view(self.head, heads), self._view(self.word, x)
        arcs = torch.einsum("bdi,bhi->bdh", word @ self.arc, head) + (head @ self.as_head)[:, None, :]
        there = torch.cat([real, torch.ones_like(real[:, :1])], 1)
        arcs = arcs.float().masked_fill(~there[:, None, :], -1e4)
        views = self._view(self.head_label, heads), self._view(self.word_label, x)
        return self.tag(x).float(), arcs, views

    def _view(self, layer: nn.Linear, x: Tensor) -> Tensor:
        return self.drop(F.leaky_relu(layer(x), 0.1))

    def labels(self, views: tuple[Tensor, Tensor], heads: Tensor) -> Tensor:
        """Scores of the labels of each word under its head."""
        head, word = views
        head = torch.gather(head, 1, heads[..., None].expand(-1, -1, head.shape[2]))
        one = torch.ones_like(word[..., :1])
        head, word = torch.cat([head, one], -1), torch.cat([word, one], -1)
        by_label = torch.einsum("bni,lij->bnlj", word, self.label.to(word.dtype))
        return torch.einsum("bnlj,bnj->bnl", by_label, head).float()
