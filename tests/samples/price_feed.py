"""Keeps the latest prices of a list of products, read from a feed that is not always there."""

import json
import logging
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

log = logging.getLogger(__name__)

FEED_FORMAT = 3


class FeedError(Exception):
    """The feed could not be read, or what it said could not be understood."""


@dataclass
class PriceFeed:
    url: str
    cache_file: Path
    max_age: float = 300.0
    prices: dict[str, float] = field(default_factory=dict)
    loaded_at: float = 0.0

    def is_fresh(self):
        return time.time() - self.loaded_at < self.max_age

    def refresh(self, attempts=3, pause=0.5):
        if attempts < 1:
            raise ValueError("attempts must be positive")
        if self.is_fresh():
            return self.prices
        for attempt in range(attempts):
            try:
                document = self.download()
            except URLError as error:
                log.warning("attempt %d failed: %s", attempt + 1, error)
                time.sleep(pause * 2**attempt)
                continue
            if document.get("format") != FEED_FORMAT:
                raise FeedError(f"format {document.get('format')!r} is not supported")
            self.prices = {item["sku"]: float(item["price"]) for item in document["items"] if item["price"] is not None}
            self.loaded_at = time.time()
            self.save()
            return self.prices
        return self.restore()

    def download(self):
        with urlopen(self.url, timeout=10) as response:
            return json.load(response)

    def save(self):
        text = json.dumps(self.prices, sort_keys=True, indent=2)
        self.cache_file.write_text(text, encoding="utf-8")

    def restore(self):
        try:
            self.prices = json.loads(self.cache_file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise FeedError(f"no answer from {self.url} and nothing saved") from None
        return self.prices

    def total(self, basket):
        amount = 0.0
        missing = []
        for sku, count in basket.items():
            price = self.prices.get(sku)
            if price is None:
                missing.append(sku)
                continue
            amount += price * count
        if missing:
            raise KeyError(", ".join(sorted(missing)))
        return round(amount, 2)
