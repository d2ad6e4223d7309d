# Pure Python, without a library: the primes below 20,000 and a sum over them.
limit = 20000
sieve = [True] * limit
for n in range(2, 142):
    if sieve[n]:
        for multiple in range(n * n, limit, n):
            sieve[multiple] = False
total = 0
for n in range(2, limit):
    if sieve[n]:
        total = total + n * n % 97
