namespace SeisFunctions.Domain.Routes;

/// <summary>What can become of a mail and its files on the way (docs/route-tests.md).</summary>
public enum RouteChange
{
    /// <summary>It is, byte for byte, a form that we gave out.</summary>
    AsGiven,

    /// <summary>Its parts are the same, packed anew.</summary>
    Repacked,

    /// <summary>A program of people has saved it.</summary>
    Resaved,

    /// <summary>Something is filled in.</summary>
    Filled,

    /// <summary>It came in a zip.</summary>
    InZip,

    /// <summary>It came in winmail.dat, which could be opened.</summary>
    InTnef,

    /// <summary>It came in an attached message.</summary>
    InMail,

    /// <summary>The mail is signed.</summary>
    MailSigned,

    /// <summary>Its name is garbled.</summary>
    NameGarbled,

    /// <summary>Its name is lost.</summary>
    NameLost,

    /// <summary>Its extension was changed.</summary>
    Renamed,

    /// <summary>It is named as one with macros and has none.</summary>
    MacrosRemoved,

    /// <summary>It is none of our forms.</summary>
    OtherFile,

    /// <summary>A gateway added a notice to the text.</summary>
    Disclaimer,

    /// <summary>The text is garbled.</summary>
    TextGarbled,

    /// <summary>By the sender's clock the way took long.</summary>
    Delayed,

    /// <summary>It was found in the junk folder.</summary>
    Junk,

    /// <summary>Content controls are gone.</summary>
    ControlsLost,

    /// <summary>Data validations are gone.</summary>
    InputChecksLost,

    /// <summary>A sanitising gateway has rebuilt it.</summary>
    Sanitised,

    /// <summary>It is the form of another year.</summary>
    OldVersion,

    /// <summary>It was turned into PDF.</summary>
    Pdf,

    /// <summary>It was turned into pictures.</summary>
    Imaged,

    /// <summary>It was turned into an old format of Office.</summary>
    OldOffice,

    /// <summary>It was turned into another format.</summary>
    OtherFormat,

    /// <summary>It is a zip with a password.</summary>
    ArchivePassword,

    /// <summary>It is Office with a password.</summary>
    OfficePassword,

    /// <summary>It tells the password of another mail.</summary>
    PasswordMail,

    /// <summary>The mail is encrypted.</summary>
    EncryptedMail,

    /// <summary>It is an archive that is no zip.</summary>
    OtherArchive,

    /// <summary>It is a program that unpacks itself.</summary>
    SelfExtracting,

    /// <summary>It is a zip that cannot be opened.</summary>
    ZipUnopened,

    /// <summary>It is too large.</summary>
    TooLarge,

    /// <summary>Its end is missing.</summary>
    Cut,

    /// <summary>The high bit of every byte is gone.</summary>
    SevenBit,

    /// <summary>Line ends were rewritten in it.</summary>
    NewlinesConverted,

    /// <summary>It was converted as text.</summary>
    CharsetDamaged,

    /// <summary>It is still base64 text.</summary>
    Undecoded,

    /// <summary>It is damaged.</summary>
    Damaged,

    /// <summary>It is empty.</summary>
    Emptied,

    /// <summary>A text stands in its place.</summary>
    ReplacedByText,

    /// <summary>The text says that it was removed.</summary>
    Removed,

    /// <summary>It is in quarantine.</summary>
    Quarantined,

    /// <summary>A link stands in its place.</summary>
    Link,

    /// <summary>winmail.dat could not be opened.</summary>
    TnefUnopened,

    /// <summary>The mail is cut or in pieces.</summary>
    MailCut,

    /// <summary>Nothing that could be a form came.</summary>
    NothingAttached,

    /// <summary>A form that an application must have did not come.</summary>
    FormMissing,

    /// <summary>Nothing proves its sender.</summary>
    SenderUnproved,

    /// <summary>Its sender was found to be false.</summary>
    SenderFailed,

    /// <summary>It came from another applicant's address.</summary>
    SenderOfOther,

    /// <summary>Nobody knows its address.</summary>
    SenderUnknown,
}
