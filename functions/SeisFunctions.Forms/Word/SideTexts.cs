using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Word;

/// <summary>Texts of a document that stand outside its body: footnotes, endnotes, and the heads and feet of pages.</summary>
internal sealed class SideTexts
{
    /// <summary>Heads, feet and notes that are looked at; a form has a handful.</summary>
    private const int Most = 200;

    private readonly Dictionary<(string Kind, string Id), string> notes = [];
    private readonly List<string> pages = [];

    private SideTexts() { }

    /// <summary>What stands above and below the pages, line by line.</summary>
    public IReadOnlyList<string> Pages => pages;

    public static SideTexts Read(OfficePackage package, string main, ReadingBudget budget)
    {
        var texts = new SideTexts();
        var relationships = package.Relationships(main);
        foreach (var (type, element) in new[] { ("footnotes", "footnote"), ("endnotes", "endnote") })
        {
            if (relationships.FirstOrDefault(relationship => relationship.Type == type) is { } part)
            {
                using var xml = package.Part(part.Target);
                texts.ReadNotes(xml, element, budget);
            }
        }

        foreach (var part in relationships.Where(relationship => relationship.Type is "header" or "footer"))
        {
            using var xml = package.Part(part.Target);
            texts.ReadPage(xml, budget);
        }

        return texts;
    }

    /// <summary>The note that a reference in the body leads to; null if there is none.</summary>
    /// <param name="kind">footnote or endnote.</param>
    /// <param name="id">Its number in the file.</param>
    public string? Note(string kind, string? id) => id is null ? null : notes.GetValueOrDefault((kind, id));

    private void ReadNotes(PartXml? xml, string element, ReadingBudget budget)
    {
        string? id = null;
        while (xml is not null && notes.Count < Most && xml.Read())
        {
            if (xml.IsStart(element))
            {
                id = xml.Own("id");
            }
            else if (id is not null && xml.IsStart("t"))
            {
                var run = xml.ReadText();
                budget.AddCharacters(run.Length);
                notes[(element, id)] = notes.GetValueOrDefault((element, id)) + run;
            }
        }
    }

    /// <summary>
    /// The lines of one head or foot, cut at tabs, without what the program fills in: page, day, file.
    /// </summary>
    private void ReadPage(PartXml? xml, ReadingBudget budget)
    {
        var (line, instruction, isFilledIn) = ("", "", false);
        while (xml is not null && pages.Count < Most && xml.Read())
        {
            if (xml.IsStart("t"))
            {
                var run = xml.ReadText();
                budget.AddCharacters(run.Length);
                line += isFilledIn ? "" : run;
            }
            else if (xml.IsStart("p") || xml.IsStart("tab") || xml.IsStart("ptab"))
            {
                Close();
            }
            else if (xml.IsStart("instrText"))
            {
                var part = xml.ReadText();
                budget.AddCharacters(part.Length);
                instruction += part;
            }
            else if (xml.IsStart("fldChar"))
            {
                isFilledIn = xml.Own("fldCharType") == "separate" && FieldInstruction.IsOfPage(instruction);
                instruction = "";
            }
            else if (xml.IsStart("fldSimple") && FieldInstruction.IsOfPage(xml.Own("instr") ?? ""))
            {
                xml.Skip();
            }
        }

        Close();

        void Close()
        {
            if (line.Any(char.IsLetter) && !pages.Contains(line.Trim()))
            {
                pages.Add(line.Trim());
            }

            line = "";
        }
    }
}
