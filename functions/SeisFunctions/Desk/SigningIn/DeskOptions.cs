using SeisFunctions.Domain;

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
    /// Who of the officers may approve what another one has written: as <see cref="Officers"/> has them, or with
    /// <c>link</c> as <see cref="Names"/> has them. Empty: every officer.
    /// </summary>
    public string Approvers { get; set; } = "";

    /// <summary>
    /// Names of the officers, separated by commas: with <c>link</c>, each has a link of their own and signs what they do
    /// with it. Empty: one link, and each act asks for the name.
    /// </summary>
    public string Names { get; set; } = "";

    /// <summary>The same one by one.</summary>
    public IReadOnlyList<string> KnownNames => NamesIn(Names);

    /// <summary>Whether signing in tells who an officer is.</summary>
    internal bool OfficersAreKnown => SignIn != SignInKind.Link || KnownNames.Count > 0;

    /// <summary>Those of them who may approve, as far as they are named one by one.</summary>
    public IReadOnlyList<string> KnownApprovers => NamesIn(Approvers);

    /// <summary>How long a link's session lasts: a working day.</summary>
    [AtMost("7.00:00:00")]
    public TimeSpan Session { get; set; } = TimeSpan.FromHours(12);

    /// <summary>What an officer may do whom <see cref="Approvers"/> names, or does not.</summary>
    internal DeskRole RoleOf(bool isNamed) =>
        isNamed || string.IsNullOrWhiteSpace(Approvers) ? DeskRole.Approver : DeskRole.Officer;

    private static string[] NamesIn(string setting) =>
        setting.Split([',', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
