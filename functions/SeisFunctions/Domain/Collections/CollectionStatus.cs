namespace SeisFunctions.Domain.Collections;

/// <summary>How something that is collected stands at a time, most urgent first.</summary>
public enum CollectionStatus
{
    /// <summary>期限超過: it has not come by its date.</summary>
    Overdue,

    /// <summary>対象外: it has come, and the application asks for no such thing.</summary>
    Unexpected,

    /// <summary>相違あり: it has come, and differs from what was to come.</summary>
    Differs,

    /// <summary>未着.</summary>
    Missing,

    /// <summary>受領.</summary>
    Received,

    /// <summary>免除.</summary>
    Waived,
}
