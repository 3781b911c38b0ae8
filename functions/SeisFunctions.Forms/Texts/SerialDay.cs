namespace SeisFunctions.Forms.Texts;

/// <summary>Days as Excel counts them.</summary>
internal static class SerialDay
{
    private const double Last = 2_958_465;
    private const int DaysFrom1900To1904 = 1462;

    /// <summary>
    /// The day of a serial number; null before 1900-03-01, where Excel counts a day that never was, and beyond 9999.
    /// </summary>
    public static DateOnly? Of(double serial, bool from1904)
    {
        serial += from1904 ? DaysFrom1900To1904 : 0;
        return serial is >= 61 and <= Last ? DateOnly.FromDateTime(DateTime.FromOADate(Math.Floor(serial))) : null;
    }
}
