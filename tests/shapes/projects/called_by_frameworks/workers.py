"""Has queues from who knows where."""


def work(queue, item):
    """One piece of work."""
    queue.put(item)
    queue.close(item, True, timeout=10)
