using SeisFunctions.Domain;

namespace SeisFunctions.Querying;

/// <summary>Answer of <c>GET /api/applications/{code}/hearings</c>.</summary>
/// <param name="Hearings">The hearings, the latest first.</param>
/// <param name="Version">What acts name that rest on what is shown (<c>If-Match</c>).</param>
public sealed record HearingsView(IReadOnlyList<HearingView> Hearings, string Version)
{
    /// <summary>The view of hearings.</summary>
    public static HearingsView Of(IEnumerable<Hearing> hearings, SeenVersion version) =>
        new(
            [
                .. hearings.Select(one => new HearingView(
                    one.Id,
                    one.Text.HeldAt,
                    one.Text.With,
                    one.Text.State,
                    one.Text.Questions,
                    one.Text.Mails,
                    one.By,
                    one.At
                )),
            ],
            version.ToString()
        );
}

/// <summary>A hearing.</summary>
/// <param name="Id">Its id.</param>
/// <param name="HeldAt">For when it is planned, or when it was held.</param>
/// <param name="With">Who takes part.</param>
/// <param name="State">Whether it was held.</param>
/// <param name="Questions">The questions, and what was answered.</param>
/// <param name="Mails">Ids of the mails about it.</param>
/// <param name="By">Who wrote it down last.</param>
/// <param name="At">When.</param>
public sealed record HearingView(
    string Id,
    DateTimeOffset HeldAt,
    string With,
    HearingState State,
    IReadOnlyList<HearingQuestion> Questions,
    IReadOnlyList<string> Mails,
    string By,
    DateTimeOffset At
);
