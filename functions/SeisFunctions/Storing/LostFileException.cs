namespace SeisFunctions.Storing;

/// <summary>
/// A message or file that the register names is not in storage any more: somebody took it away outside of the intake,
/// or it was erased while it was asked for.
/// </summary>
public sealed class LostFileException(Exception inner) : Exception("A kept file is not in storage.", inner);
