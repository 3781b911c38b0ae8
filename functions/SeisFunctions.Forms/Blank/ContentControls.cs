using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using SeisFunctions.Forms.Definition;
using Lock = DocumentFormat.OpenXml.Wordprocessing.Lock;
using W14 = DocumentFormat.OpenXml.Office2010.Word;

namespace SeisFunctions.Forms.Blank;

/// <summary>
/// The content controls of a Word form: one per field, tagged <c>form1.prefecture</c> and named by the label; of a
/// choice one box per option, tagged <c>form1.pastSelection.yes</c>. They are locked, so that an applicant can fill them
/// in but not delete them by accident.
/// </summary>
internal sealed class ContentControls(FormDefinition form)
{
    private const string Unticked = "2610",
        Ticked = "2611";

    /// <summary>Controls are numbered uniquely within the file.</summary>
    private int number;

    public static string TagOf(FormDefinition form, FieldDefinition field) => $"{form.Id}.{field.Id}";

    /// <summary>Tag of the box of the option at <paramref name="index"/>.</summary>
    public static string TagOf(FormDefinition form, FieldDefinition field, int index) =>
        $"{TagOf(form, field)}.{field.OptionIds.ElementAtOrDefault(index) ?? $"{index + 1}"}";

    /// <summary>
    /// The lines in the value cell of an empty field: its control, and behind a box its caption. The options of a choice
    /// stand side by side where they fit into <paramref name="width"/> half-width characters.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<OpenXmlElement>> Empty(FieldDefinition field, int width)
    {
        if (field.Kind == FieldKind.Tick)
            return [[Box(field.Label, TagOf(form, field)), .. field.Options.Take(1).Select(Caption)]];
        if (field.Kind != FieldKind.Choice)
            return [[Entry(field, field.Hint ?? FormPaper.FillHere)]];
        var options = field
            .Options.Select<string, IReadOnlyList<OpenXmlElement>>((option, index) =>
                [Box($"{field.Label}：{option}", TagOf(form, field, index)), Caption(option)]
            )
            .ToList();
        return field.Options.Sum(option => SheetColumns.WidthOf(option) + BoxAndGap) <= width
            ? [[.. options.SelectMany((option, index) => index == 0 ? option : option.Prepend(Text(Gap)))]]
            : options;
    }

    /// <summary>The control of the day of a letter.</summary>
    public OpenXmlElement Day(FieldDefinition field) => Entry(field, FormPaper.Day);

    private const string Gap = "　　";

    /// <summary>A box, the blank behind it and the gap, in half-width characters.</summary>
    private const int BoxAndGap = 7;

    private SdtRun Entry(FieldDefinition field, string placeholder)
    {
        var properties = Properties(field.Label, TagOf(form, field));
        properties.Append(new ShowingPlaceholder());
        if (field.Kind == FieldKind.Date)
            properties.Append(Calendar());
        return new SdtRun(
            properties,
            new SdtContentRun(
                new Run(
                    new RunProperties(new RunStyle { Val = WordStyles.Placeholder }),
                    new Text(placeholder) { Space = SpaceProcessingModeValues.Preserve }
                )
            )
        );
    }

    private SdtRun Box(string name, string tag)
    {
        var properties = Properties(name, tag);
        properties.Append(
            new W14.SdtContentCheckBox(
                new W14.Checked { Val = W14.OnOffValues.Zero },
                new W14.CheckedState { Val = Ticked, Font = FormPaper.Symbols },
                new W14.UncheckedState { Val = Unticked, Font = FormPaper.Symbols }
            )
        );
        return new SdtRun(
            properties,
            new SdtContentRun(
                new Run(
                    new RunProperties(WordStyles.Font(FormPaper.Symbols), new FontSize { Val = "24" }),
                    new Text("☐")
                )
            )
        );
    }

    private static Run Caption(string caption) => Text($" {caption}");

    private static Run Text(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private SdtProperties Properties(string name, string tag) =>
        new(
            new SdtAlias { Val = name },
            new Tag { Val = tag },
            new SdtId { Val = ++number },
            new Lock { Val = LockingValues.SdtLocked }
        );

    // Text has no type of its own: LibreOffice 7.4 writes what is typed into a plain-text control several times over
    // when it saves the form.
    private static SdtContentDate Calendar() =>
        new(
            new DateFormat { Val = "ggge年M月d日" },
            new LanguageId { Val = "ja-JP" },
            new SdtDateMappingType { Val = DateFormatValues.DateTime },
            new Calendar { Val = CalendarValues.Japan }
        );
}
