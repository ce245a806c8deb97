package suishin.engines.impact.regions;

import java.util.Arrays;
import suishin.engines.impact.regions.Regions.Block;

/// How far the demand for one region's products reaches: into the region itself, into the others, and back.
///
/// Source: R. E. Miller and P. D. Blair, *Input-Output Analysis*, 2nd ed. 2009, section 3.3.
///
/// @param origin   whose products are asked for
/// @param output   `L d` of all sectors of all regions, shape `[N]`
/// @param isolated what the region alone would make, `(I - ΓA^{rr})⁻¹ d^r`: all sectors, shape `[N]`, 0 elsewhere
/// @param residual the larger relative residual of both solutions
public record Reach(Block origin, double[] output, double[] isolated, double residual) {

    /// {@return what comes back: output of the region itself beyond what it alone would make, shape `[N]`, 0
    /// elsewhere}
    public double[] feedback() {
        var feedback = new double[output.length];
        for (int i = origin.from(); i < origin.to(); i++) {
            feedback[i] = output[i] - isolated[i];
        }
        return feedback;
    }

    /// {@return output of this region's sectors, shape `[N]`, 0 elsewhere: for another region than the origin the
    /// spill-over}
    public double[] within(Block region) {
        var within = new double[output.length];
        System.arraycopy(output, region.from(), within, region.from(), region.size());
        return within;
    }

    /// {@return all spill-over: output outside the region, shape `[N]`, 0 inside}
    public double[] spillOver() {
        double[] outside = output.clone();
        Arrays.fill(outside, origin.from(), origin.to(), 0);
        return outside;
    }
}
