/** Two soft notes that say that the time is over. Made on the spot: there is no sound file to load. */
export function playChime(): void {
  const audio = new AudioContext();
  const strike = (frequency: number, at: number) => {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, audio.currentTime + at);
    volume.gain.linearRampToValueAtTime(0.25, audio.currentTime + at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + 1.2);
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + 1.25);
    return tone;
  };
  strike(660, 0);
  strike(880, 0.28).onended = () => void audio.close();
}
