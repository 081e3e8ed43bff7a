/** The camera inside the page: what it sees never reaches the phone's gallery, nor the cloud behind it. */
export class Camera {
  readonly #video: HTMLVideoElement;
  #stream: MediaStream | undefined;

  constructor(video: HTMLVideoElement) { this.#video = video; }

  static get isThere(): boolean { return typeof navigator.mediaDevices?.getUserMedia === "function"; }

  async open(): Promise<void> {
    this.#stream = await navigator.mediaDevices.getUserMedia({
      audio: false, video: { facingMode: { ideal: "environment" }, width: { ideal: 1600 }, height: { ideal: 1200 } },
    });
    this.#video.srcObject = this.#stream;
    await this.#video.play();
  }

  get picture(): HTMLVideoElement { return this.#video; }

  close(): void {
    this.#stream?.getTracks().forEach(track => track.stop());
    this.#stream = undefined;
    this.#video.srcObject = null;
  }
}
