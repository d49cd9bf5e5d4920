"""Trees by the vote of several parsers, and what becomes of them beside gold trees."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from arrays import ROOT, UNKNOWN, Kind, Trees
from networks import Parser
from projective import trees as best_trees
from steps import WORDS_OF_A_BATCH, Batches, device, fast

SURE = 0.85  # mean probability of the arcs of a variant that is likely to be right


@torch.no_grad()
def parsed(parsers: list[Parser], trees: Trees, *, keep: bool) -> Trees:
    """The trees of the sentences by the mean of the parsers' probabilities; with `keep`, given arcs stay."""
    batches = Batches(trees)
    tag, head, label = (np.zeros(len(trees.word), np.int16) for _ in range(3))
    sure_head, sure_label = (np.zeros(len(trees.word), np.uint8) for _ in range(2))
    for rows in batches.order(np.arange(len(trees.length)), WORDS_OF_A_BATCH, None):
        places, there = batches.places(rows)
        last, words, real = places.shape[1], device(trees.word[places]), device(there)
        with fast():
            found = [parser(words, real) for parser in parsers]
        arcs = torch.stack([arcs.softmax(-1) for _, arcs, _ in found]).mean(0)
        tags = torch.stack([tags.softmax(-1) for tags, _, _ in found]).mean(0)
        scores = (arcs + 1e-7).log()
        if keep:
            given = device(trees.head[places])
            bonus = torch.where(real & (given != UNKNOWN), 30.0, 0.0)[..., None]
            scores = scores.scatter_add(2, torch.where(given < 0, last, given)[..., None], bonus)
        heads = np.zeros(places.shape, np.int16)
        best_trees(scores.transpose(1, 2).contiguous().cpu().numpy(), trees.length[rows], heads)
        chosen = device(heads)
        with fast():
            by = [parser.labels(views, chosen) for parser, (_, _, views) in zip(parsers, found, strict=True)]
        likely, labels = torch.stack([s.softmax(-1) for s in by]).mean(0).max(-1)
        at = places[there]
        head[at] = np.where(heads == last, ROOT, heads)[there]
        tag[at], label[at] = tags.argmax(-1).cpu().numpy()[there], labels.cpu().numpy()[there]
        sure_head[at] = (255 * torch.gather(arcs, 2, chosen[..., None])[..., 0]).cpu().numpy()[there]
        sure_label[at] = (255 * likely).cpu().numpy()[there]
    return replace(trees, tag=tag, head=head, label=label, sure_head=sure_head, sure_label=sure_label)


def filled(trees: Trees, mine: Trees) -> Trees:
    """The given trees, with the teacher's where nothing is given."""
    head = np.where(trees.head == UNKNOWN, mine.head, trees.head)
    sure = np.where(trees.head == UNKNOWN, mine.sure_head, 255).astype(np.uint8)
    unlabelled = (trees.label < 0) & (head >= 0) & (head == mine.head)
    return replace(
        trees, tag=np.where(trees.tag < 0, mine.tag, trees.tag), head=head, sure_head=sure,
        label=np.where(unlabelled, mine.label, trees.label),
        sure_label=np.where(unlabelled, mine.sure_label, 255).astype(np.uint8),
    )  # fmt: skip


def joined(one: Trees, other: Trees) -> Trees:
    """The sentences of both."""
    return Trees(
        *(np.concatenate([a, b]) for a, b in zip(one.__dict__.values(), other.__dict__.values(), strict=True))
    )


def graded(variants: Trees) -> Trees:
    """Variants of which the teacher is sure, and others, under their kinds."""
    sums = np.add.reduceat(variants.sure_head.astype(np.float64), variants.start)
    sure = sums / variants.length > 255 * SURE
    return replace(variants, kind=np.where(sure, Kind.SURE_VARIANT, Kind.UNSURE_VARIANT).astype(np.int8))
