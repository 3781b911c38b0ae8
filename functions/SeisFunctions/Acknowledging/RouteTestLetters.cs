using SeisFunctions.Acknowledging.Letters;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Routes;
using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Acknowledging;

/// <summary>What the letter about a route test is given. Pure.</summary>
internal static class RouteTestLetters
{
    // Many files with many notes are no test of a route.
    private const int MostFiles = 20;

    public static RouteTestLetter Of(Placement placed, RouteAccount account, string applicant, DateTimeOffset now)
    {
        var (submission, result) = (placed.Submission, placed.Submission.Route!);
        var onTheWay = RouteResult.OnTheWay(submission).ToList();
        var changes = result
            .OfSender()
            .Concat(account.Notes.Concat(onTheWay).Select(note => note.Change))
            .Concat(account.Files.SelectMany(file => file.Notes).Select(note => note.Change))
            .Concat(result.Problems)
            .Distinct()
            .OrderBy(change => change == RouteChange.FormMissing)
            .ThenByDescending(RouteWords.EffectOf)
            .ToList();
        // That a form is missing is said by whatever kept it away.
        if (changes.Count(change => RouteWords.EffectOf(change) == RouteEffect.Lost) > 1)
            changes.Remove(RouteChange.FormMissing);
        return new()
        {
            Applicant = IsStranger(placed) ? "" : applicant,
            Number = submission.ReceiptNumber,
            ReceivedAt = JapanTime.ToText(submission.ReceivedAt),
            Subject = IsStranger(placed) ? "（省略）" : submission.Subject ?? "（なし）",
            From = submission.From ?? "（なし）",
            Owner = RouteWords.Of(result.Owner),
            Proof = RouteWords.Of(result.Proof, placed.Reading.Authenticity),
            Files =
            [
                .. account
                    .Files.Take(MostFiles)
                    .Select(file => new TestedFile(
                        NameOf(file, placed),
                        $"{file.Bytes:#,0}",
                        RouteWords.Of(file.Format),
                        file.Form ?? "",
                        file.IsRead,
                        [.. file.Notes.Select(RouteWords.WhatOf)]
                    )),
            ],
            Notes =
            [
                .. account.Notes.Concat(onTheWay).Select(RouteWords.WhatOf),
                .. result.OfSender().Select(change => RouteWords.WhatOf(new(change))),
            ],
            Missing = string.Join("、", account.Missing),
            Proven = result.Standing == RouteStanding.Proven,
            Filled = account.IsFilled,
            Advice = [.. changes.Select(RouteWords.AdviceOf).Where(advice => advice.Length > 0).Distinct()],
            Upcoming = now < placed.Schedule.OpensAt,
            Over = !placed.Schedule.IsOnTime(now),
            OpensAt = JapanTime.ToText(placed.Schedule.OpensAt),
            Deadline = JapanTime.ToText(placed.Schedule.Deadline),
        };
    }

    // Whoever is nobody's known sender is told no text of its own choice: the letter could be for somebody else.
    private static string NameOf(FileRoute file, Placement placed) =>
        IsStranger(placed) ? $"添付{file.Index + 1}" : file.Name;

    private static bool IsStranger(Placement placed) => placed.Sender.Standing == SenderStanding.Held;
}
