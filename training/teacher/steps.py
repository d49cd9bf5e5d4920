"""What trainings share: batches of sentences of one length, a clock that ends them, the mean of the last weights."""

from __future__ import annotations

import time

import numpy as np
import torch
from arrays import Trees
from numpy.typing import NDArray
from torch import Tensor, nn

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
WORDS_OF_A_BATCH = 32_768


class Batches:
    """Sentences on the device, taken in batches of about the same length."""

    def __init__(self, trees: Trees) -> None:
        self.trees, self._start = trees, trees.start

    def order(
        self, chosen: NDArray[np.int64], words: int, rng: np.random.Generator | None
    ) -> list[NDArray[np.int64]]:
        """The rows of sentences in batches of at most `words` with padding; in random order where `rng` is given."""
        length = self.trees.length[chosen]
        noise = rng.random(len(chosen)) * 3 if rng else 0
        chosen = chosen[np.argsort(length + noise, kind="stable")]
        found, first, longest = [], 0, 0
        for i, n in enumerate(self.trees.length[chosen]):
            if i > first and max(longest, n) * (i + 1 - first) > words:
                found.append(chosen[first:i])
                first, longest = i, 0
            longest = max(longest, n)
        found.append(chosen[first:])
        if rng:
            rng.shuffle(found)
        return found

    def places(self, rows: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """Where the words of a batch stand in the flat arrays, padded, and which are real."""
        length = self.trees.length[rows]
        column = np.arange(length.max())[None]
        real = column < length[:, None]
        return np.where(real, self._start[rows][:, None] + column, 0), real


def device(array: NDArray[np.generic]) -> Tensor:
    """The array, numbers as long integers."""
    tensor = torch.from_numpy(np.ascontiguousarray(array)).to(DEVICE)
    return tensor if tensor.dtype == torch.bool else tensor.long()


def fast() -> torch.autocast:
    """Half the precision, where the device is made for it."""
    return torch.autocast(DEVICE, dtype=torch.bfloat16, enabled=DEVICE == "cuda")


class Clock:
    """Steps until the time is over, with a learning rate that rises for 6 % of it and then falls."""

    def __init__(self, module: nn.Module, groups: list[dict], seconds: float) -> None:
        self._module, self._seconds = module, seconds
        self._rates = [group["lr"] for group in groups]
        self._optimizer = torch.optim.AdamW(
            groups, betas=(0.9, 0.98), weight_decay=0.01, fused=DEVICE == "cuda"
        )
        self.steps, self._began = 0, time.time()

    @property
    def over(self) -> bool:
        """Whether the time has passed."""
        return time.time() - self._began >= self._seconds

    def step(self, loss: Tensor) -> None:
        """One update."""
        self._optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self._module.parameters(), 1.0)
        share = (time.time() - self._began) / self._seconds
        for group, rate in zip(self._optimizer.param_groups, self._rates, strict=True):
            group["lr"] = rate * min(1, share / 0.06) * max(0, 1 - share) + 1e-6
        self._optimizer.step()
        self.steps += 1
        if DEVICE == "cuda" and self.steps % 10 == 0:
            torch.cuda.synchronize()  # else the queue of the device runs ahead of the clock


class Averaged:
    """The running mean of a module's parameters over its last steps."""

    def __init__(self, module: nn.Module, most: float) -> None:
        self._module, self._most, self._steps = module, most, 0
        self._mean = [p.detach().clone() for p in module.parameters()]

    @torch.no_grad()
    def take(self) -> None:
        """Takes the parameters of this step in."""
        self._steps += 1
        keep = min(self._most, (1 + self._steps) / (10 + self._steps))
        torch._foreach_lerp_(self._mean, [p.detach() for p in self._module.parameters()], 1 - keep)

    @torch.no_grad()
    def put(self) -> None:
        """The module gets the mean."""
        for p, mean in zip(self._module.parameters(), self._mean, strict=True):
            p.copy_(mean)
