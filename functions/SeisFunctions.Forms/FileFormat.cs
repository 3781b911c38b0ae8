namespace SeisFunctions.Forms;

/// <summary>What a file is by its content; names and declared types are not looked at.</summary>
public enum FileFormat
{
    /// <summary>None of the others.</summary>
    Unknown,

    /// <summary>Zero bytes.</summary>
    Empty,

    /// <summary>WordprocessingML package, with or without macros.</summary>
    Word,

    /// <summary>SpreadsheetML package, with or without macros.</summary>
    Excel,

    /// <summary>
    /// Word or Excel encrypted with a password (a compound file with an <c>EncryptedPackage</c> stream).
    /// </summary>
    EncryptedOffice,

    /// <summary>Word 97–2003 (<c>.doc</c>).</summary>
    LegacyWord,

    /// <summary>Excel 97–2003 (<c>.xls</c>).</summary>
    LegacyExcel,

    /// <summary>Excel in its binary format (<c>.xlsb</c>).</summary>
    BinaryExcel,

    /// <summary>Word or Excel as one XML file (Word 2003 XML, XML spreadsheet 2003, Flat OPC).</summary>
    OfficeXml,

    /// <summary>一太郎 (<c>.jtd</c>).</summary>
    Ichitaro,

    /// <summary>Another compound file (Outlook <c>.msg</c>, PowerPoint 97–2003).</summary>
    CompoundFile,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>OpenDocument text, spreadsheet or other.</summary>
    OpenDocument,

    /// <summary>Rich Text Format.</summary>
    Rtf,

    /// <summary>PNG, JPEG, GIF, TIFF, BMP, WebP or HEIF.</summary>
    Image,

    /// <summary>Zip that is none of the packages above.</summary>
    Zip,

    /// <summary>An archive that is no zip: 7-Zip, RAR, LZH, CAB, gzip.</summary>
    OtherArchive,

    /// <summary>A program, as archives that unpack themselves are.</summary>
    Program,

    /// <summary>An OOXML package of another kind (PowerPoint, Visio).</summary>
    OtherOffice,

    /// <summary>Apple Pages, Numbers or Keynote.</summary>
    AppleWork,

    /// <summary>A web page (HTML, MHTML), under whatever name Word and Excel save one.</summary>
    Html,

    /// <summary>A shortcut to a document that is kept elsewhere (Google Drive, OneDrive).</summary>
    Link,

    /// <summary>Plain text.</summary>
    Text,
}
