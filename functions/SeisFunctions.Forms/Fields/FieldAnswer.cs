using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>What one place says for a field.</summary>
internal sealed record FieldAnswer(Normalised Value, string Raw, string Location, bool IsHidden)
{
    /// <summary>The column of the only mark in a row of several cells that no heads explain; null elsewhere.</summary>
    public int? MarkedColumn { get; init; }

    public static FieldAnswer Of(FieldDefinition field, IReadOnlyList<ValuePart> parts, string location)
    {
        if (parts.Any(part => part.Head is not null))
        {
            return OfHeaded(field, parts, location);
        }

        if (parts is [var only])
        {
            var cleaned = PrintedText.Without(only.Content, field);
            return OfPieces(field, [only with { Content = cleaned }]) is { } whole ? whole
                : IsWritten(cleaned, only.Kind)
                    ? Of(
                        field,
                        cleaned,
                        only.Kind,
                        only.Location,
                        only.IsHidden || cleaned.HasUnseen,
                        isInOnePlace: true
                    )
                : Of(field, Content.Empty, CellKind.Text, location, isHidden: false, isInOnePlace: true);
        }

        var written = parts
            .Where(
                (part, index) =>
                    !PrintedText.IsAside(part.Content.Text)
                    && (
                        !PrintedText.IsNoteBeside(field, part.Content.Text)
                        || (
                            index == 0
                            && !parts.Skip(1).Any(other => !other.Content.IsBlank && other.Location != part.Location)
                        )
                    )
            )
            .Select(part => part with { Content = PrintedText.Without(part.Content, field) })
            .Where(part => IsWritten(part.Content, part.Kind))
            .ToList();
        if (OfPieces(field, written) is { } composed)
        {
            return composed;
        }

        var place = written.Count > 0 ? written[0].Location : location;
        var separator = HasLines(field) || parts.All(part => part.Location == place) ? '\n' : ' ';
        if (
            field.Kind == FieldKind.Tick
            && parts.Count(part => part.Spot?.Cell is not null) > 1
            && written is [{ Spot.Cell: { } marked }]
        )
        {
            return Of(field, written[0].Content, written[0].Kind, place, written[0].IsHidden, isInOnePlace: true) with
            {
                MarkedColumn = marked.Column,
            };
        }

        var isInOnePlace =
            field.Kind is FieldKind.Tick or FieldKind.Choice
            || written.TrueForAll(part => part.Location == place)
            || (field.Kind == FieldKind.LongText && !HaveRowInCommon(written));
        return Of(
            field,
            Content.Join([.. written.Select(part => part.Content)], separator),
            written.Count == 1 ? written[0].Kind : CellKind.Text,
            place,
            written.Exists(part => part.IsHidden || part.Content.HasUnseen),
            isInOnePlace
        );
    }

    private static FieldAnswer OfHeaded(FieldDefinition field, IReadOnlyList<ValuePart> parts, string location)
    {
        IReadOnlyList<(Head?, Content)> cells = [.. parts.Select(part => (part.Head, part.Content))];
        return new(
            MarkGroup.Read(field, cells),
            MarkGroup.Shown(cells),
            location,
            parts.Any(part => part.IsHidden && !part.Content.IsBlank)
        );
    }

    private static FieldAnswer Of(
        FieldDefinition field,
        Content content,
        CellKind kind,
        string place,
        bool isHidden,
        bool isInOnePlace
    )
    {
        var raw = content.Text.Trim();
        if (field.Kind is not (FieldKind.Tick or FieldKind.Choice) && RepeatedText.Original(raw) is { } original)
        {
            return OfRepeated(field, raw, original, place, isHidden);
        }

        if (
            field.Pieces.Count > 0
            && content.Spans.All(span => span.Marks == Marks.None)
            && ComposedText.WithoutReading(raw) is { } name
        )
        {
            var named = Of(field, Content.Of(name), kind, place, isHidden, isInOnePlace);
            return named with
            {
                Value = named.Value.OrRepaired(true, "氏名の後のふりがなを除いて読み取りました"),
                Raw = raw,
            };
        }

        if (PrintedText.WithoutOwnLabel(content, field) is { } bare)
        {
            var unlabelled = Of(field, bare, kind, place, isHidden, isInOnePlace);
            return unlabelled with
            {
                Value = unlabelled.Value.OrRepaired(true, "欄の中に繰り返された見出しを除いて読み取りました"),
                Raw = raw,
            };
        }

        var value = ValueReader.Read(field, content, kind, isTableCell: false);
        return new(isInOnePlace ? value : OfSeveralCells(field, value), raw, place, isHidden);
    }

    private static FieldAnswer? OfPieces(FieldDefinition field, IReadOnlyList<ValuePart> parts)
    {
        if (field.Pieces.Count == 0 || ComposedText.Of(field, parts) is not { } composed)
        {
            return null;
        }

        var whole = Of(
            field,
            Content.Of(composed),
            CellKind.Text,
            parts[0].Location,
            parts.Any(part => part.IsHidden),
            isInOnePlace: true
        );
        return whole with
        {
            Value = whole.Value.OrRepaired(true, ComposedText.Note),
            Raw = string.Join(' ', parts.Select(part => part.Content.Text.Trim())),
        };
    }

    /// <summary>
    /// Rows below one another are lines of an answer; cells beside one another may be an answer and something else.
    /// </summary>
    private static bool HaveRowInCommon(List<ValuePart> parts)
    {
        var cells = parts.Select(part => part.Spot?.Cell).OfType<GridCell>().Distinct().ToList();
        return cells.Exists(cell =>
            cells.Exists(other =>
                other != cell
                && other.Row <= cell.LastRow
                && other.LastRow >= cell.Row
                && other.Column >= cell.EndColumn
            )
        );
    }

    private static bool IsWritten(Content content, CellKind kind) =>
        !content.IsBlank || content.HasDrawing || kind == CellKind.MissingResult;

    private static bool HasLines(FieldDefinition field) =>
        field.Kind is FieldKind.LongText or FieldKind.Tick or FieldKind.Choice;

    private static FieldAnswer OfRepeated(FieldDefinition field, string text, string original, string place, bool isHidden)
    {
        if (original.Length == 0)
        {
            return new(Normalised.Ambiguous("同じ文字が繰り返されています"), text, place, isHidden);
        }

        var content = PrintedText.Without(Content.Of(original), field);
        var value = ValueReader
            .Read(field, content, CellKind.Text, isTableCell: false)
            .OrRepaired(true, "文書ソフトが繰り返し保存した文字を1つとして読み取りました");
        return new(value, content.IsBlank ? "" : text, place, isHidden);
    }

    /// <summary>
    /// A number or date written across cells is certain once it parses as a whole; free text across cells is not.
    /// </summary>
    private static Normalised OfSeveralCells(FieldDefinition field, Normalised value) =>
        field.Kind
            is FieldKind.Date
                or FieldKind.FiscalYear
                or FieldKind.Telephone
                or FieldKind.Email
                or FieldKind.Count
                or FieldKind.Prefectures
            ? value.OrRepaired(true, "複数の欄に分かれて記載された値をつなげて読み取りました")
            : Normalised.Ambiguous("複数の欄に分かれて記載されています");
}
