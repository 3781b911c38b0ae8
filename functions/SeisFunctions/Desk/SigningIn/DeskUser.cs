namespace SeisFunctions.Desk.SigningIn;

/// <summary>A person at the desk.</summary>
/// <param name="Name">As the directory knows them; null at the embedded host, where acts ask for the name.</param>
/// <param name="Role">What they may do.</param>
public sealed record DeskUser(string? Name, DeskRole Role);
