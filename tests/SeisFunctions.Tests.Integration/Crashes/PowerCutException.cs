namespace SeisFunctions.Tests.Crashes;

/// <summary>The process ends here: nothing that the app catches.</summary>
public sealed class PowerCutException : Exception;
