namespace SeisFunctions.Benchmarks.Soaking;

/// <summary>One mail of the soak.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Content">Its bytes, lines ended by CR LF.</param>
/// <param name="Copies">How often the same bytes are delivered.</param>
internal sealed record SoakMail(string Kind, byte[] Content, int Copies = 1);
