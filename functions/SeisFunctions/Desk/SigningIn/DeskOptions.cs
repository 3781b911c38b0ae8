namespace SeisFunctions.Desk.SigningIn;

/// <summary>Settings <c>Desk__…</c>: who may use the desk. Nobody, unless these say so.</summary>
public sealed class DeskOptions
{
    /// <summary><c>link</c>: a link that works once. <c>appService</c>: App Service Authentication.</summary>
    public SignInKind SignIn { get; set; } = SignInKind.Link;

    /// <summary>
    /// Who may act: object ids of groups or persons, or sign-in names, separated by commas or blanks.
    /// </summary>
    public string Officers { get; set; } = "";

    /// <summary>Who may look, in the same form.</summary>
    public string Readers { get; set; } = "";

    /// <summary>
    /// Names of the officers, separated by commas: with <c>link</c>, each has a link of their own and signs what they do
    /// with it. Empty: one link, and each act asks for the name.
    /// </summary>
    public string Names { get; set; } = "";

    /// <summary>The same one by one.</summary>
    public IReadOnlyList<string> KnownNames =>
        Names.Split([',', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How long a link's session lasts: a working day.</summary>
    public TimeSpan Session { get; set; } = TimeSpan.FromHours(12);
}
