#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# The peer of matching_bench: scipy_matching.py sparse|dense FILE ROUNDS prints worth and seconds of
# processor time, the mean of the rounds.
import sys
import time

import numpy
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching


def numbers(file, kind):
    count = int(numpy.fromfile(file, numpy.int64, 1)[0])
    return numpy.fromfile(file, kind, count)


def mean(rounds, solve):
    """The result of the last round, and the seconds of one."""
    start = time.process_time()
    for _ in range(rounds):
        result = solve()
    return result, (time.process_time() - start) / rounds


def dense(file, rounds):
    scores = numbers(file, numpy.int32)
    size = int(len(scores) ** 0.5)
    scores = scores.reshape(size, size)
    (rows, columns), seconds = mean(rounds, lambda: linear_sum_assignment(scores, maximize=True))
    return int(scores[rows, columns].sum()), seconds


def sparse(file, rounds):
    """Every seat is a column of its own; the column behind them leaves the row's mentee out, which is worth nothing."""
    first, mentors = numbers(file, numpy.uint32), numbers(file, numpy.int32)
    values, seats = numbers(file, numpy.int64), numbers(file, numpy.int32)
    mentees = len(first) - 1
    place = numpy.concatenate(([0], numpy.cumsum(seats)))
    row = numpy.repeat(numpy.arange(mentees), numpy.diff(first))
    copies = seats[mentors]
    rows = numpy.repeat(row, copies)
    offset = numpy.arange(copies.sum()) - numpy.repeat(numpy.cumsum(copies) - copies, copies)
    columns = numpy.repeat(place[mentors], copies) + offset
    worth = numpy.repeat(values, copies)
    keep = worth > 0
    top = int(values.max()) + 1  # scipy takes a weight of 0 for no edge
    own = numpy.arange(mentees)
    matrix = csr_matrix(
        (numpy.concatenate((top - worth[keep], numpy.full(mentees, top))),
         (numpy.concatenate((rows[keep], own)), numpy.concatenate((columns[keep], place[-1] + own)))))
    (chosen, partner), seconds = mean(rounds, lambda: min_weight_full_bipartite_matching(matrix))
    return int(mentees * top - matrix[chosen, partner].sum()), seconds


with open(sys.argv[2], "rb") as stream:
    result = {"dense": dense, "sparse": sparse}[sys.argv[1]](stream, int(sys.argv[3]))
print(*result)
