namespace SeisFunctions.Calls;

/// <summary>Where something stands in the forms of a call, as a text with dots.</summary>
internal interface IAddress<T>
    where T : class, IAddress<T>
{
    /// <summary>One as it is written.</summary>
    static abstract string Example { get; }

    /// <summary>The address, or null if the text is none.</summary>
    static abstract T? Parse(string text);
}
