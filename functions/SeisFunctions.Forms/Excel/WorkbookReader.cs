using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Excel;

/// <summary>Reads a workbook: its list of sheets, then what they share, then each sheet.</summary>
internal static class WorkbookReader
{
    public static FilledDocument Read(OfficePackage package, ReadingBudget budget)
    {
        var main = package.MainPart("xl/workbook.xml");
        var relationships = package.Relationships(main);
        var (sheets, from1904) = ReadList(package, main, budget);
        var shared = ReadShared(package, relationships, new(), from1904, budget);
        var grids = new List<Block>();
        for (var i = 0; i < sheets.Count; i++)
        {
            if (PartOf(package, relationships, sheets[i], i) is { } part)
            {
                grids.Add(
                    SheetReader.Read(
                        package,
                        part,
                        sheets[i].Name,
                        sheets[i].IsHidden,
                        shared,
                        ReadShapes(package, part, budget),
                        budget
                    )
                );
            }
        }

        return new(grids)
        {
            HasMacros = package.Names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)),
        };
    }

    private static SheetShapes ReadShapes(OfficePackage package, string sheet, ReadingBudget budget)
    {
        var relationships = package.Relationships(sheet);
        var texts = new List<(int, int, Content)>();
        var drawings = new List<(CellReference, CellReference)>();
        foreach (var drawing in relationships.Where(relationship => relationship.Type == "drawing"))
        {
            using var xml = package.Part(drawing.Target);
            DrawingReader.Read(xml, texts, drawings, budget);
        }

        return new(texts, drawings, relationships.Any(relationship => relationship.Type == "ctrlProp"));
    }

    private static (List<SheetEntry> Sheets, bool From1904) ReadList(
        OfficePackage package,
        string main,
        ReadingBudget budget
    )
    {
        using var xml = package.Part(main)!;
        var sheets = new List<SheetEntry>();
        var from1904 = false;
        while (xml.Read())
        {
            if (xml.IsStart("sheet"))
            {
                sheets.Add(
                    new(xml.Plain("name") ?? "", xml.RelationshipId(), xml.Plain("state") is "hidden" or "veryHidden")
                );
                budget.CheckSheets(sheets.Count);
            }
            else if (xml.IsStart("workbookPr"))
            {
                from1904 = xml.Plain("date1904") is "1" or "true";
            }
        }

        return (sheets, from1904);
    }

    private static WorkbookParts ReadShared(
        OfficePackage package,
        IReadOnlyList<Relationship> relationships,
        KnownTexts texts,
        bool from1904,
        ReadingBudget budget
    )
    {
        using var strings = Shared("sharedStrings", "xl/sharedStrings.xml");
        using var styles = Shared("styles", "xl/styles.xml");
        var (cellStyles, conditions) = StylesReader.Read(styles);
        return new(SharedStringsReader.Read(strings, texts, budget), cellStyles, conditions, texts, from1904);

        PartXml? Shared(string type, string usualName) =>
            package.Part(relationships.FirstOrDefault(relationship => relationship.Type == type)?.Target ?? usualName)
            ?? package.Part(usualName);
    }

    /// <summary>
    /// The part of a sheet: by its relationship, else, where that is missing, by the usual name of the sheet at this
    /// position.
    /// </summary>
    private static string? PartOf(
        OfficePackage package,
        IReadOnlyList<Relationship> relationships,
        SheetEntry sheet,
        int index
    )
    {
        var relationship = relationships.FirstOrDefault(relationship => relationship.Id == sheet.RelationshipId);
        var part = relationship switch
        {
            { Type: "worksheet" } => relationship.Target,
            null => $"xl/worksheets/sheet{index + 1}.xml",
            _ => null, // chart and macro sheets hold no form
        };
        return part is not null && package.Has(part) ? part : null;
    }

    private sealed record SheetEntry(string Name, string? RelationshipId, bool IsHidden);
}
