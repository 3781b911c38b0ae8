using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Fields;

/// <summary>How well a text answers to a label; better ones first.</summary>
internal enum LabelRank
{
    /// <summary>The label, or the text printed for it.</summary>
    Label,

    /// <summary>Another known wording.</summary>
    Alias,

    /// <summary>The label or another wording once what stands in brackets is left out.</summary>
    WithoutBrackets,

    /// <summary>A small difference of wording that no other label comes near.</summary>
    Similar,

    /// <summary>The title of a section that is also a label: only if nothing else answers.</summary>
    Heading,
}

/// <summary>A text that is a field's label.</summary>
internal sealed record LabelMatch(FieldDefinition Field, LabelRank Rank);
