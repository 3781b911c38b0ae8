namespace SeisFunctions.Intake;

/// <summary>Opening or reading a submission ran into a limit of time: another try would take as long.</summary>
/// <param name="limit">What it ran into.</param>
public sealed class ReadingStoppedException(TimeoutException limit) : Exception("Reading took too long.", limit);
