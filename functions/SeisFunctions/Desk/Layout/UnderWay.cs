using System.Globalization;

namespace SeisFunctions.Desk.Layout;

/// <summary>
/// What is under way because of an act: the page says so and opens itself again, without a script, until it is done or
/// has tried often enough.
/// </summary>
/// <param name="Text">What people read.</param>
/// <param name="Next">Address that the page opens by itself, or null once it has tried often enough.</param>
public sealed record UnderWay(string Text, string? Next)
{
    /// <summary>Seconds until the page opens itself again: a submission is mostly read within one or two.</summary>
    public const int Seconds = 3;

    /// <summary>How often it does: reading takes a minute at most where nothing is wrong.</summary>
    public const int MostTimes = 20;

    private const string Times = "refreshed";

    /// <summary>Has the browser open the page again by itself, if it shall.</summary>
    public void ApplyTo(HttpResponse response)
    {
        if (Next is not null)
            response.Headers["Refresh"] = string.Create(CultureInfo.InvariantCulture, $"{Seconds}; url={Next}");
    }

    /// <summary>Of a page.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="query">What it was asked for with.</param>
    /// <param name="what">What is under way, or null where nothing is.</param>
    public static UnderWay? Of(string path, IQueryCollection query, string? what)
    {
        if (what is null)
            return null;
        _ = int.TryParse(query[Times], NumberStyles.None, CultureInfo.InvariantCulture, out var times);
        return times < MostTimes
            ? new($"{what}終わると、この画面に自動で表示します。", $"{path}?{Times}={times + 1}")
            : new($"{what}時間がかかっています。後でこの画面を開き直してください。", null);
    }
}
