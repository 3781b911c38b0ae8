namespace SeisFunctions.Domain.Collections;

/// <summary>How something that is collected stands. Whether what is missing is overdue, the clock tells.</summary>
public enum CollectionState
{
    /// <summary>未着: nothing has come that counts.</summary>
    Missing,

    /// <summary>相違あり: it has come, and differs from what was to come.</summary>
    Differs,

    /// <summary>受領.</summary>
    Received,

    /// <summary>免除: an officer has said that it need not come.</summary>
    Waived,

    /// <summary>求めていない提出: it has come, and the application asks for no such thing.</summary>
    Unexpected,
}
