namespace SeisFunctions.Forms;

/// <summary>What a text of a filled-in form was taken for.</summary>
public enum AccountedAs
{
    /// <summary>It names a field or column.</summary>
    Label,

    /// <summary>It is what was filled in, or a part of it.</summary>
    Value,

    /// <summary>The blank form prints it: a hint, a note, a number.</summary>
    Printed,

    /// <summary>An option of a choice, or the caption of a box.</summary>
    Option,

    /// <summary>A box, tick or circle.</summary>
    Mark,

    /// <summary>A word beside options and marks; where it is not understood the field is in doubt.</summary>
    Qualifier,

    /// <summary>A note, remark, total or example, or an entry that was crossed out.</summary>
    Note,

    /// <summary>The title of the form, of a section or of a group of rows.</summary>
    Heading,

    /// <summary>Nobody knows what it is: it was not read, and a finding says so.</summary>
    Unread,
}
