namespace SeisFunctions.Domain.Collections;

/// <summary>By what a file is recognised as something that is collected.</summary>
public enum CollectedSign
{
    /// <summary>By its form, which was read.</summary>
    Form,

    /// <summary>By words in its name.</summary>
    FileName,

    /// <summary>By words in the subject of its mail.</summary>
    Subject,

    /// <summary>By nothing: a person says what it is.</summary>
    None,
}
