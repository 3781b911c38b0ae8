using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Remarks;

/// <summary>Gives a file back with remarks, or says why not.</summary>
internal static class Remarker
{
    /// <summary>Parts that run: macros of all ages, and controls that are programs.</summary>
    private static readonly string[] Programs = ["vbaProject.bin", "/activeX/", "/macrosheets/"];

    /// <param name="file">The file.</param>
    /// <param name="format">Word or Excel.</param>
    /// <param name="document">What was read from it.</param>
    /// <param name="vocabularies">The forms of the call.</param>
    /// <param name="remarks">What is to be said.</param>
    /// <param name="budget">Counts what is read of it.</param>
    public static RemarkedFile Write(
        Stream file,
        FileFormat format,
        FilledDocument document,
        IReadOnlyList<FormVocabulary> vocabularies,
        IReadOnlyList<Remark> remarks,
        ReadingBudget budget
    )
    {
        if (document.IsRepaired)
        {
            return RemarkedFile.Not(RemarkRefusal.Repaired);
        }

        try
        {
            return Write(file, format, new RemarkPlaces(document, vocabularies).Of(remarks), budget);
        }
        catch (Exception exception) when (Damage.Explains(exception))
        {
            return RemarkedFile.Not(RemarkRefusal.OddComments);
        }
    }

    private static RemarkedFile Write(
        Stream file,
        FileFormat format,
        IReadOnlyList<(RemarkPlace Place, string Text)> places,
        ReadingBudget budget
    )
    {
        using var source = OfficePackage.Open(file, format, budget);
        var main = source.MainPart(format == FileFormat.Excel ? "xl/workbook.xml" : "word/document.xml");
        var owners = places.Select(place => place.Place.Sheet ?? main).Distinct().ToList();
        using var package = new RemarkedPackage(file, owners.ToDictionary(owner => owner, source.Relationships));
        if (RefusalOf(package) is { } refusal)
        {
            return RemarkedFile.Not(refusal);
        }

        foreach (var part in places.GroupBy(place => place.Place.Sheet))
        {
            if (part.Key is { } sheet)
            {
                SheetRemarks.Write(
                    package,
                    main[..(main.LastIndexOf('/') + 1)],
                    sheet,
                    part.Select(place => (place.Place.Cell, place.Text))
                );
            }
            else
            {
                WordRemarks.Write(package, main, [.. part]);
            }
        }

        return places.Count == 0 ? RemarkedFile.Not(RemarkRefusal.Unreadable) : new(package.ToBytes(), null);
    }

    private static RemarkRefusal? RefusalOf(RemarkedPackage package) =>
        package.Names.Any(name => Programs.Any(one => name.Contains(one, StringComparison.OrdinalIgnoreCase)))
            ? RemarkRefusal.Macros
        : package.Names.Any(name => name.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase))
            ? RemarkRefusal.Signatures
        : package.TypesOfExternal().Any(type => !type.EndsWith("/hyperlink", StringComparison.Ordinal))
            ? RemarkRefusal.ExternalLinks
        : null;
}
