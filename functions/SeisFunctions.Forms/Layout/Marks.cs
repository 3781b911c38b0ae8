namespace SeisFunctions.Forms.Layout;

/// <summary>How a stretch of text is set, where that changes what it says.</summary>
[Flags]
internal enum Marks : ushort
{
    None = 0,

    /// <summary>Struck through: crossed out by hand.</summary>
    Struck = 1,

    /// <summary>Chosen by a frame, a circle or emphasis marks around the text.</summary>
    Emphasised = 2,

    /// <summary>A tick box whose stored state and shown character disagree.</summary>
    Doubtful = 4,

    /// <summary>
    /// In a text box that lies over the page, perhaps over another field than the one that it is anchored in.
    /// </summary>
    Floating = 8,

    /// <summary>White: nobody sees it on paper, and on the screen only who selects it.</summary>
    Unseen = 16,

    /// <summary>
    /// Bold, colour, shading and the like, as a digest to compare with that of other texts: alone it says nothing.
    /// </summary>
    Look = 0xFFE0,
}
