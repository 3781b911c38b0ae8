using SeisFunctions.Calls;

namespace SeisFunctions.Collecting;

/// <summary>
/// Why a selected applicant has nothing to hand in any more, by the tables of the call as they are now: what another table
/// says tomorrow holds tomorrow. Pure.
/// </summary>
internal static class Excuse
{
    /// <summary>The reason, in Japanese, or null.</summary>
    public static string? Of(string applicant, CallDefinition call) =>
        AdoptedProviders.HasNone(call, applicant)
            ? $"{AdoptedProviders.WordOf(call)}の公募で、この{SelectedAs(call)}に採択された事業者がないため、提出を求めません。"
            : null;

    private static string SelectedAs(CallDefinition call) =>
        call.Results.SelectedAs is { Length: > 0 } word ? word : "申請者";
}
