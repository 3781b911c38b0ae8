namespace SeisFunctions.Tests.Crashes;

/// <summary>What goes wrong with one storage operation.</summary>
/// <param name="Operation">Which one, counted from 1 over the whole life.</param>
/// <param name="Taken">Whether it had taken effect: the request went out, and the answer was lost.</param>
/// <param name="Kills">Whether the process ends there; otherwise the operation fails once and the process goes
/// on.</param>
public sealed record Fault(int Operation, bool Taken, bool Kills);
