# Spectra of a signal, with the numbers of matplotlib.mlab
# size: 900x600
import matplotlib.mlab as mlab
import matplotlib.pyplot as plt
import numpy as np

fig, axs = plt.subplots(2, 3, figsize=(9, 6))
fig.subplots_adjust(left=0.08, right=0.98, wspace=0.35, hspace=0.4, top=0.95, bottom=0.09)
t = np.arange(0, 10, 0.01)
noise = np.sin(np.arange(1000) ** 2 * 0.7)
x = np.sin(2 * np.pi * 10 * t) + 0.5 * noise
y = np.cos(2 * np.pi * 10 * t) + 0.3 * noise[::-1]

pxx, freqs = axs[0, 0].psd(x, NFFT=256, Fs=100, detrend="linear")
pxy, freqs = axs[0, 1].csd(x, y, NFFT=128, Fs=100, color="C1")
cxy, freqs = axs[0, 2].cohere(x, y, NFFT=128, Fs=100, noverlap=64)
spec, freqs, times, image = axs[1, 0].specgram(x, NFFT=128, Fs=100, noverlap=100, cmap="magma")
fig.colorbar(image, ax=axs[1, 0])
magnitude, freqs, line = axs[1, 1].magnitude_spectrum(x, Fs=100, scale="dB", color="C2")
plt.sca(axs[1, 2])
phase, freqs, line = plt.phase_spectrum(x, Fs=100, color="C3")
angle, freqs = mlab.angle_spectrum(x[:101], Fs=100, sides="twosided")
# What matplotlib 3.11 has.
assert np.allclose([pxx[3], pxx[26]], [0.0023771462, 0.72748597], rtol=1e-6)
assert np.allclose([abs(pxy[13]), pxy[5].imag], [0.40971432, -0.00066617541], rtol=1e-6)
assert np.allclose([cxy[13], cxy[40]], [0.99119934, 0.019651155], rtol=1e-6)
assert np.allclose([spec[12, 3], spec.sum()], [0.20055735, 25.363004], rtol=1e-6)
assert np.allclose([times[0], times[-1]], [0.64, 9.32], rtol=1e-6)
assert np.allclose([magnitude[100], magnitude[7]], [0.50096654, 0.013785021], rtol=1e-6)
assert np.allclose([phase[-1], phase[50]], [12.566371, 8.7747977], rtol=1e-6)
assert np.allclose([angle[0], angle[77], freqs[0]], [-2.2814353, 0.49294268, -49.50495], rtol=1e-6)
