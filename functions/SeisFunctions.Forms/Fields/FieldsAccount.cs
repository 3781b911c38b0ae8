using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>Accounts for every line of every cell and paragraph outside the tables with one entry a row.</summary>
/// <param name="map">The stretch of the file.</param>
/// <param name="hits">The places that the readings rest on.</param>
/// <param name="ofTables">Places that the tables account for.</param>
internal sealed class FieldsAccount(SpotMap map, IReadOnlyList<Hit> hits, IReadOnlySet<string> ofTables)
{
    private readonly Account account = new();
    private readonly Dictionary<Spot, FieldDefinition> owners = hits.SelectMany(hit =>
            hit.Claimed.Concat(hit.Parts.Select(part => part.Spot).OfType<Spot>())
                .Select(spot => (spot, hit.Match.Field))
        )
        .DistinctBy(pair => pair.spot)
        .ToDictionary();
    private readonly ILookup<Spot, Hit> bySpot = hits.ToLookup(hit => hit.Spot);
    private readonly HashSet<Spot> places =
    [
        .. hits.SelectMany(hit => hit.Parts).Select(part => part.Spot).OfType<Spot>(),
    ];
    private readonly List<Spot> unread = [];

    /// <summary>Every line, and the places that nobody knows the meaning of.</summary>
    public (IReadOnlyList<AccountEntry> Entries, IReadOnlyList<Spot> Unread) Of()
    {
        foreach (var spot in map.Spots.Where(spot => !spot.Content.IsBlank && !ofTables.Contains(spot.Location)))
        {
            if (!spot.IsHeading && !bySpot.Contains(spot) && owners.TryGetValue(spot, out var owner))
            {
                AddOwned(spot, owner);
            }
            else if (bySpot.Contains(spot))
            {
                AddShared(spot, [.. bySpot[spot]]);
            }
            else
            {
                AddRest(spot, spot.Content);
            }

            foreach (var note in spot.Content.Notes)
            {
                account.Add(
                    spot.Location,
                    note,
                    PrintedText.IsUnderstood(note) ? AccountedAs.Note : AccountedAs.Unread
                );
            }
        }

        return (account.Entries, unread);
    }

    private void AddOwned(Spot spot, FieldDefinition owner)
    {
        if (
            !places.Contains(spot)
            && spot.Cell is not null
            && (PrintedText.IsAside(spot.Content.Text) || PrintedText.IsReference(spot.Content.Text))
        )
        {
            account.Add(spot.Location, spot.Content.Text, AccountedAs.Note, owner.Label);
            return;
        }

        var value = PrintedText.Without(spot.Content, owner);
        foreach (var line in spot.Content.Lines().Where(line => !line.IsBlank))
        {
            if (value.Text.Contains(line.Text, StringComparison.Ordinal))
            {
                account.AddValue(spot.Location, line, owner);
            }
            else
            {
                var kept = value
                    .Lines()
                    .FirstOrDefault(part => !part.IsBlank && line.Text.Contains(part.Text, StringComparison.Ordinal));
                account.Add(
                    spot.Location,
                    kept is null ? line.Text : line.Text.Replace(kept.Text, "", StringComparison.Ordinal),
                    AccountedAs.Printed,
                    owner.Label
                );
                if (kept is not null)
                {
                    account.AddValue(spot.Location, kept, owner);
                }
            }
        }
    }

    /// <summary>A text that holds labels, and perhaps their values: 電話番号：03-0000-0000.</summary>
    private void AddShared(Spot spot, List<Hit> own)
    {
        var parts = own.SelectMany(hit =>
                hit.Parts.Where(part => part.Spot == spot && !part.Content.IsBlank)
                    .Select(part => (hit.Match.Field, part.Content))
            )
            .ToList();
        foreach (var line in spot.Content.Lines().Where(line => !line.IsBlank))
        {
            var end = 0;
            foreach (var (field, content) in parts)
            {
                if (line.Text.IndexOf(content.Text, end, StringComparison.Ordinal) is >= 0 and var at)
                {
                    account.Add(spot.Location, line.Text[end..at], AccountedAs.Label, field.Label);
                    account.AddValue(spot.Location, line.Slice(at, content.Text.Length), field);
                    end = at + content.Text.Length;
                }
            }

            if (end > 0)
            {
                account.Add(spot.Location, line.Text[end..], AccountedAs.Qualifier);
            }
            else if (parts.Exists(part => part.Content.Text.Contains(line.Text, StringComparison.Ordinal)))
            {
                var (field, _) = parts.Find(part => part.Content.Text.Contains(line.Text, StringComparison.Ordinal));
                account.AddValue(spot.Location, line, field);
            }
            else if (spot.Label is not null || map.Vocabulary.Labels.Find(line.Label) is not null)
            {
                account.Add(spot.Location, line.Text, AccountedAs.Label, own[0].Match.Field.Label);
            }
            else
            {
                AddRest(spot, line);
            }
        }
    }

    private void AddRest(Spot spot, Content content)
    {
        foreach (var line in content.Lines().Where(line => !line.IsBlank))
        {
            var kind = KindOf(spot, line);
            account.Add(spot.Location, line.Text, kind, kind == AccountedAs.Label ? spot.Label?.Field.Label : null);
            if (kind == AccountedAs.Unread && (unread.Count == 0 || unread[^1] != spot))
            {
                unread.Add(spot);
            }
        }
    }

    private AccountedAs KindOf(Spot spot, Content line) =>
        spot.IsHeading ? AccountedAs.Heading
        : spot.IsHead || spot.Label is not null ? AccountedAs.Label
        : map.Vocabulary.IsPrinted(line.Text)
        || map.Vocabulary.IsTitle(line.Label)
        || PrintedText.IsNumbering(line.Text)
            ? AccountedAs.Printed
        : spot.Cell is { Row: 0 } && Head.IsAnswerWord(line.Text) ? AccountedAs.Label
        : (Legend.IsIn(line.Text) && !IsFloating(line))
        || (PrintedText.IsNote(line.Text) && PrintedText.IsUnderstood(line.Text))
        || PrintedText.IsAside(line.Text)
        || PrintedText.IsContinued(line.Text)
        || (spot.Cell is not null && (PrintedText.IsReference(line.Text) || Head.IsPlain(line.Text)))
            ? AccountedAs.Note
        : AccountedAs.Unread;

    private static bool IsFloating(Content line) => line.Spans.Any(span => span.Marks.HasFlag(Marks.Floating));
}
