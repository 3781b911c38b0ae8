using System.Globalization;

namespace SeisFunctions.Domain.Collections;

/// <summary>
/// For which thing that is due a file is taken, and in what it differs from the application. What an officer has said
/// goes before what was read. Pure.
/// </summary>
internal static class CollectedFiles
{
    private const string Unclear = "どの提出物か、自動では判断できません。";

    private const string Several = "同じメールに、同じ提出物のファイルが複数あります。どちらを提出するものか、確認が必要です。";

    // A request for another date bears the same words as the report itself.
    private const string UnreadFile = "件名又はファイル名だけで判断しており、内容を確認していません。";

    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja-JP");

    /// <summary>What the files of a mail are taken for. Of two for one thing nobody but a person knows which holds.</summary>
    public static IReadOnlyList<TakenFile> Take(CollectedMail mail, CollectionBook book)
    {
        var taken = mail.Files.Select(file => Take(file, mail, book)).ToList();
        return
        [
            .. taken.Select(one =>
                one.For is { Form: not null } item && taken.Count(other => other.For == item) > 1
                    ? one with { Differences = [.. one.Differences, Several] }
                    : one
            ),
        ];
    }

    private static TakenFile Take(CollectedFile file, CollectedMail mail, CollectionBook book)
    {
        var assigned = AssignmentOf(file, mail);
        string[] known = assigned is null
            ? [.. file.Collections.Where(id => book.Due.Any(due => due.Collection == id))]
            : [assigned.Collection];
        if (known.Length == 0 && file.Collections is [var only])
            return new(file, null, ["この申請者には求めていない提出物です。"]) { Unexpected = only };
        if (known is not [var collection])
            return new(file, null, [Unclear]);
        var items = book.Due.Where(due => due.Collection == collection).ToList();
        if (ItemOf(file, assigned, items) is { } item)
            return new(file, item, [.. DifferencesOf(file, item, assigned, mail, book)]);
        if (items.Where(item => MayBe(file, item)).ToList() is { Count: > 0 } likely)
            return new(file, null, [IsItOf(likely, file)]) { MayBe = likely };
        return file.ItemName is { } named
            ? new(file, null, [$"申請に「{named}」がありません。"]) { Unexpected = collection }
            : new(file, null, [$"{items.FirstOrDefault()?.Title}のうちどれに当たるか、自動では判断できません。"]);
    }

    // A form speaks for itself, unless it is all that the officer can have meant.
    private static CollectionAssignment? AssignmentOf(CollectedFile file, CollectedMail mail) =>
        file.Sign != CollectedSign.Form || mail.Files.Count == 1 ? mail.Assignment : null;

    private static DueItem? ItemOf(CollectedFile file, CollectionAssignment? assigned, List<DueItem> items)
    {
        if (assigned?.Item is { } key)
            return items.Find(item => item.Item == key);
        if (items is [{ Item: DueItem.Whole }])
            return items[0];
        if (file.Sign == CollectedSign.Form)
            return items.Find(item => item.Item == file.Item);
        var named = items.Where(item => item.Name is { } name && file.Name.Contains(name, StringComparison.Ordinal));
        return named.ToList() is [var one] ? one : null;
    }

    // 松江 stands in one of them, and 松江市 in the other.
    private static bool MayBe(CollectedFile file, DueItem item) =>
        file.MayBe.Contains(item.Item) || (file.Item is { } named && item.MayBe.Contains(named));

    private static string IsItOf(IEnumerable<DueItem> likely, CollectedFile file) =>
        $"申請に「{file.ItemName}」がありません。"
        + $"「{string.Join("」又は「", likely.Select(item => item.Name))}」のものか、確認が必要です。";

    private static IEnumerable<string> DifferencesOf(
        CollectedFile file,
        DueItem item,
        CollectionAssignment? assigned,
        CollectedMail mail,
        CollectionBook book
    )
    {
        if (item.Formats.Count > 0 && !item.Formats.Contains(file.Format))
            yield return "提出を求めている種類のファイルではありません。";
        if (item.Form is { } form && file.Sign != CollectedSign.Form)
        {
            yield return $"{form}の様式として読み取れないため、記載内容を確認していません。";
            yield break;
        }

        if (file.Sign != CollectedSign.Form && assigned is null)
            yield return UnreadFile;
        foreach (var lack in file.Lacks)
            yield return lack;
        if (file.Applicant is { } applicant && applicant != book.Applicant)
            yield return "様式に記入された申請者が、申請と異なります。";
        if (file.Dated is not { } dated)
            yield break;
        if (dated > DayOf(mail.ReceivedAt))
            yield return $"日付（{Text(dated)}）が、到着日より後です。";
        if (dated < DayOf(book.AppliedAt))
            yield return $"日付（{Text(dated)}）が、申請の受付日（{Text(DayOf(book.AppliedAt))}）より前です。";
    }

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(JapanTime.Of(at).DateTime);

    private static string Text(DateOnly day) => day.ToString("yyyy年M月d日", Japanese);
}
