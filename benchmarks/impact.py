# numpy's answer to the questions of ImpactBenchmark.java: the full inverse, and everything from it.
import resource, sys, time
import numpy as np

folder = sys.argv[1] + "/"
read = lambda name, *shape: np.fromfile(folder + name).reshape(shape or -1)
share, consumption = read("share"), read("consumption")
n = len(share)
inputs, direct, scenarios = read("inputs", n, n), read("direct", 5, n), read("scenarios", -1, n)

begun = time.time()
inverse = np.linalg.inv(np.eye(n) - share[:, None] * inputs)
inverted = time.time() - begun
one = direct @ inverse
households = share * consumption
two = one + np.outer(one @ households, one[2]) / (1 - one[2] @ households)
output = (inverse @ scenarios.T).T
total = time.time() - begun

def off(mine, name):
    theirs = read(name, *mine.shape)
    return np.max(np.abs(mine - theirs) / np.maximum(1e-9, np.max(np.abs(mine), axis=1, keepdims=True)))

residual = np.max(np.abs(scenarios.T - output.T + share[:, None] * (inputs @ output.T))) / np.max(np.abs(scenarios))
print(f"| the inverse | {inverted:.2f} |")
print(f"| **everything** | {total:.2f} |")
print(f"| most memory the process ever held, MB | {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} |")
print(f"| residual of the scenarios | {residual:.1e} |")
print(f"| largest difference of the two answers: type I, type II, scenarios | "
      f"{off(one, 'one'):.1e}, {off(two, 'two'):.1e}, {off(output, 'output'):.1e} |")
