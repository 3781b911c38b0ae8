namespace SeisFunctions.Forms.Texts;

/// <summary>What a mark beside an option says.</summary>
internal enum MarkKind
{
    /// <summary>☑ ☒ ■ ● ✓ レ: chosen.</summary>
    Ticked,

    /// <summary>○ 〇 ◯: chosen, unless another option carries a filled circle.</summary>
    Circle,

    /// <summary>☐ □: not chosen.</summary>
    Unticked,

    /// <summary>× ✗ △ or anything in brackets that is not known: a person decides.</summary>
    Unknown,
}
