using SeisFunctions.Desk.Applications;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Facsimiles;

namespace SeisFunctions.Desk.Facsimiles;

/// <summary>A file as a page shows it, with what was read from it.</summary>
/// <param name="Key">Tells the files of one page apart.</param>
/// <param name="Name">Its name, without marks that turn the direction of writing.</param>
/// <param name="Facsimile">What it shows.</param>
/// <param name="Forms">The forms in it.</param>
/// <param name="Targets">Where each entry of the account is listed as a field or row.</param>
public sealed record ShownFile(
    string Key,
    string Name,
    Facsimile Facsimile,
    IReadOnlyList<ReadForm> Forms,
    IReadOnlyDictionary<AccountEntry, string> Targets
)
{
    /// <summary>The entries whose text another version has not, where two versions are compared.</summary>
    public IReadOnlySet<AccountEntry> Changed { get; init; } = new HashSet<AccountEntry>();

    /// <summary>The same where the page lists only some of its fields.</summary>
    public ShownFile LeadingTo(IEnumerable<ReadField> listed)
    {
        var anchors = listed.Select(field => field.Anchor).ToHashSet();
        return this with
        {
            Targets = Targets
                .Where(target => anchors.Contains(target.Value))
                .ToDictionary(ReferenceEqualityComparer.Instance),
        };
    }

    /// <summary>Why it cannot be shown, or null.</summary>
    public string? Failure => Facsimile.Failure?.Message;
}

/// <summary>A form of a file, as the page lists what was read.</summary>
/// <param name="Name">様式1.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Tables">Its tables.</param>
public sealed record ReadForm(string Name, IReadOnlyList<ReadField> Fields, IReadOnlyList<ReadRows> Tables);

/// <summary>A field, where a page can be opened at it.</summary>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Line">What was read.</param>
/// <param name="Place">The id of its place in the facsimile, or null.</param>
public sealed record ReadField(string Anchor, FieldLine Line, string? Place);

/// <summary>A table of a form as read.</summary>
/// <param name="Title">The heading under which it is printed.</param>
/// <param name="Rows">Its rows.</param>
public sealed record ReadRows(string Title, IReadOnlyList<ReadRow> Rows);

/// <summary>A row of a table, where a page can be opened at it.</summary>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Location">Its place, in words.</param>
/// <param name="Place">The id of its place in the facsimile.</param>
/// <param name="Cells">What its columns say.</param>
public sealed record ReadRow(string Anchor, string Location, string Place, IReadOnlyList<FieldLine> Cells);
