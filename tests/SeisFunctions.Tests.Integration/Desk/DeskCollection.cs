namespace SeisFunctions.Tests.Desk;

/// <summary>The tests that share one intake, since they only look at it.</summary>
[CollectionDefinition(Name)]
public sealed class DeskCollection : ICollectionFixture<DeskIntake>
{
    public const string Name = "desk";
}
