/** The monthly publication as a job of a forge: checks the ledgers, releases, builds, and hands the site on. */

/** In the form of GitHub Actions, which Gitea and Forgejo read too. */
export const monthlyFile = `# .github/workflows/monthly.yml
name: publish
on:
  workflow_dispatch:
    inputs:
      as_of: { description: "数据截止日，如 2019-01-31", required: true }
      closed_on: { description: "台账收齐日", required: true }
      published_on: { description: "发布日", required: true }
      note: { description: "这一期的说明", required: true }
permissions:
  contents: write
jobs:
  publish:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm ci
      - run: npm run check
      - name: release
        env:
          AS_OF: \${{ inputs.as_of }}
          CLOSED_ON: \${{ inputs.closed_on }}
          PUBLISHED_ON: \${{ inputs.published_on }}
          NOTE: \${{ inputs.note }}
        run: npm run release -- --as-of "$AS_OF" --closed-on "$CLOSED_ON" --published-on "$PUBLISHED_ON" --note "$NOTE" --yes
      - run: npm run build
      - run: npm run compress
      - name: keep what was released
        run: |
          git config user.name publish
          git config user.email publish@localhost
          git add data
          git commit -m "Release the ledgers as of \${AS_OF}"
          git push
        env:
          AS_OF: \${{ inputs.as_of }}
      - uses: actions/upload-artifact@v4
        with:
          name: site
          path: |
            dist
            dist-deploy
`;
