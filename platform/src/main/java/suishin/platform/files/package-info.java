/// Files handed in with a proposal (添付ファイル): their bytes with SHA-256, what they really are, clean names.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "database", "kernel"})
@org.jspecify.annotations.NullMarked
package suishin.platform.files;
