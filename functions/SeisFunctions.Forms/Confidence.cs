namespace SeisFunctions.Forms;

/// <summary>How sure a reading is. Unreadable, blank, not found and not applicable are four different things.</summary>
public enum Confidence
{
    /// <summary>Read as written.</summary>
    Exact,

    /// <summary>
    /// Read after a repair that changed the text's form and not its meaning (full-width digits, a lost leading zero);
    /// an info finding says how.
    /// </summary>
    Repaired,

    /// <summary>
    /// More than one reading is possible (two options marked, an unknown mark): a person decides. The value is null.
    /// </summary>
    Ambiguous,

    /// <summary>Something is written that is not a value of this kind. The value is null.</summary>
    Unreadable,

    /// <summary>The field's label is in the file, and nothing is written at it.</summary>
    Blank,

    /// <summary>
    /// The field's label is not in the file, so that nobody knows whether something is written for it.
    /// </summary>
    LabelNotFound,

    /// <summary>Nothing is written, and by another field's value nothing need be.</summary>
    NotApplicable,
}
