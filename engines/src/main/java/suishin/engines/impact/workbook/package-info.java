/// The layout of workbooks in which Japanese prefectures publish their input-output tables.
@NullMarked
package suishin.engines.impact.workbook;

import org.jspecify.annotations.NullMarked;
